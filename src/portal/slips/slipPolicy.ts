// No script, nothing from elsewhere; the faces are ours.
export const SLIP_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
