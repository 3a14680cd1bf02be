import { unitsPhuYenCsv } from './unitsPhuYenCsv'

export type CommuneRow = {
  districtCode: string
  code: string
  name: string
  /** Null for the four wards and communes that were merged on 01/11/2024, before the change of 2025. */
  successor: { code: string; name: string } | null
}

/** One row for each commune-level unit of Phú Yên before 01/7/2025, in the order of the source. */
export const communeRows: readonly CommuneRow[] = unitsPhuYenCsv.trim().split('\n').slice(1).map(readRow)

function readRow(line: string): CommuneRow {
  const [districtCode = '', , code = '', name = '', newName = '', newCode = ''] = line.split(',')
  return { districtCode, code, name, successor: newCode === '' ? null : { code: newCode, name: newName } }
}
