import type { Response } from 'express'
import { ANONYMOUS, type Reader } from '../catalogue/reader'

/** Who asks, as an earlier middleware found out; nobody when none did. */
export function readerOf(res: Response): Reader {
  const reader: Reader | undefined = res.locals['reader']
  return reader ?? ANONYMOUS
}
