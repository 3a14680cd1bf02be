import type { Readable } from 'node:stream'
import type { Reader } from '../catalogue/reader'
import type { ImportCheck, RowOutcome } from '../report/rules/officers/import/importPlan'
import type { CourseResult } from '../report/rules/rows'
import type { FormFile } from './readFormFile'
import type {
  Choice,
  CourseDetails,
  CourseList,
  CourseSheet,
  OfficerSheet,
  RegisterQuestion,
  RegisterView,
} from '../report/rules/officers/views'

/** As it was typed: the door checks it and says what is wrong, field by field. */
export type EnteredOfficer = {
  name: string
  unit: string
  position: string
  from: string
  to: string
  isAnother: boolean
}
export type EnteredTerm = Pick<EnteredOfficer, 'unit' | 'position' | 'from' | 'to'>
export type EnteredResult = { officer: string; result: CourseResult; certificate: string }

/** Whoever asked for it reads the stream or destroys it. */
export type CertificateFile = { name: string; mediaType: string; bytes: Readable }

/** What was shown, so that exactly that is written. */
export type ShownImport = { file: string; plan: string }

/**
 * The pages' way to who is in charge and who is trained. A mirror has none, and no such pages. Each call answers as the record
 * does for this person.
 */
export type OfficersDoor = {
  /** @throws platform/not-found for those who see at most themselves */
  register(reader: Reader, question: RegisterQuestion): Promise<RegisterView>
  /** The officer that the reader is; null: none. @throws platform/not-found for whom there is no register */
  own(reader: Reader): Promise<string | null>
  /** @throws platform/not-found */
  officer(reader: Reader, id: string): Promise<OfficerSheet>
  enter(reader: Reader, entered: EnteredOfficer): Promise<{ id: string }>
  beginTerm(reader: Reader, id: string, term: EnteredTerm): Promise<void>
  transfer(
    reader: Reader,
    id: string,
    move: { term: string; unit: string; position: string; on: string },
  ): Promise<void>
  leave(reader: Reader, id: string, leaving: { term: string; to: string }): Promise<void>
  /** `account`: a user name, or empty for none. */
  correct(reader: Reader, id: string, correction: { name: string; account: string }): Promise<void>
  merge(reader: Reader, id: string, other: string): Promise<void>
  undoMerge(reader: Reader, merged: string): Promise<void>
  revoke(reader: Reader, attendance: string, on: string): Promise<void>
  /** Puts a file to a result; it is checked before it can be opened. Answers whose it is. */
  fileCertificate(reader: Reader, attendance: string, file: FormFile): Promise<{ officer: string }>
  /** The file of a certificate, for those who see whose it is. @throws platform/not-found */
  certificate(reader: Reader, attendance: string): Promise<CertificateFile>
  courses(reader: Reader): Promise<CourseList>
  programmes(): Promise<Choice[]>
  /** @throws platform/not-found */
  course(reader: Reader, id: string, unitId: string | null): Promise<CourseSheet>
  saveCourse(reader: Reader, id: string | null, course: CourseDetails): Promise<{ id: string }>
  enterResults(reader: Reader, course: string, results: readonly EnteredResult[]): Promise<void>
  imports: {
    /** @throws report/officers-not-permitted */
    assertMay(reader: Reader): Promise<void>
    /** Keeps a table for a day at most, for this reader alone; answers what names it. */
    keep(reader: Reader, bytes: Buffer): Promise<string>
    /**
     * What of each row of a kept table would happen now, or is wrong. `gone`: whoever asked does not wait any more.
     * @throws report/import-gone, platform/overloaded where many tables wait to be read
     */
    check(
      reader: Reader,
      file: string,
      asked?: { onRow?: (outcome: RowOutcome) => void; gone?: AbortSignal },
    ): Promise<ImportCheck>
    /** @throws report/import-faulty, report/import-changed, report/import-gone, platform/overloaded */
    apply(reader: Reader, shown: ShownImport): Promise<{ rows: number }>
    /** An XLSX with the columns and one row as an example. */
    template(): Promise<Buffer>
  }
}
