import type { Response } from 'express'
import type { IdentifyAs } from '../platform/requestReader'
import type { Reader } from './reader'

/** Who asks the reading side: made on the record side, handed in. */
export type Identify = IdentifyAs<Reader>

/** Ids of the people and consumers whose rights may have changed. */
export type ConcernedReaders = ReadonlySet<string> | 'everyone'

/** Has the listener called when rights may have changed, once `identify` knows it. Whoever tells waits until it is done. */
export type OnReadersChanged = (listener: (concerned: ConcernedReaders) => Promise<void>) => void

/** The reader whom `requestReader` recognised. */
export function readerOf(res: Response): Reader {
  const reader: Reader | undefined = res.locals.reader
  if (!reader) throw new Error('requestReader must come before this route')
  return reader
}
