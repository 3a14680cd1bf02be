import type { Catalogue } from '../../catalogue/openCatalogue'

/** What the addresses for harvesters, feed readers and search engines are made from: only what is public, whoever asks. */
export type HarvestOptions = {
  catalogue: Catalogue
  publicUrl: string
  /** Who answers for this library; null where the operator has not said. */
  contact: { agency: string | null; email: string | null }
  now: () => Date
}

export const LIBRARY_NAME = 'Hải Đăng – Thư viện tài liệu thông tin đối ngoại'

/** Who gives the documents out. */
export function publisherOf({ contact }: Pick<HarvestOptions, 'contact'>): string {
  return contact.agency ?? 'Hải Đăng'
}
