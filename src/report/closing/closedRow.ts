/** A row of `closed-reports`. */
export type ClosedRow = {
  id: string
  /** `<from>/<asOf>`, unique. */
  period: string
  from: string
  asOf: string
  /** The figures as canonical JSON, packed by gzip, in base64. */
  figures: string
  /** Of the canonical JSON, lower-case hexadecimal. */
  sha256: string
  closedAt: string
  closedBy: string
  /** As of then. */
  closedByName: string
}
