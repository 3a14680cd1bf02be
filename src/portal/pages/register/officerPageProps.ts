import type { OfficerSheet } from '../../../report/rules/officers/views'
import type { SentBack } from '../../sentBack'

export type OfficerPageProps = {
  sheet: OfficerSheet
  /** Whether the reader sees more than this one record. */
  seesOthers: boolean
  today: string
  token: string
  notice: unknown
  back: SentBack | null
}
