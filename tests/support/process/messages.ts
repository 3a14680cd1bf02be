import type { Failpoint } from '../../../src/platform/failpoints'
import type { LibraryFacts } from './inspectLibrary'

/** What a test may ask of a library that runs in a process of its own. */
export type Question =
  /** `isAlone`: no other process of this installation runs, so the rows of killed ones are not waited for. */
  | { do: 'open'; env: Record<string, string>; isAlone: boolean }
  | { do: 'setUp' }
  /** Checks the record against the journal, the catalogue and the files. */
  | { do: 'inspect' }
  /** From now on: dies by SIGKILL when it comes to this place for the nth time. */
  | { do: 'arm'; failpoint: Failpoint; nth: number }
  | { do: 'close' }

export type Answers = {
  open: { port: number }
  setUp: Ground
  inspect: LibraryFacts
  arm: null
  close: null
}

/** What every round of acts needs to be there. */
export type Ground = { unitIds: string[]; readyFileId: string; readyFileSha256: string }

export type Asked = { id: number; question: Question }
export type Answered = { id: number; answer?: unknown; error?: string }

export const PASSWORD = 'mat-khau-cua-bai-thu'
