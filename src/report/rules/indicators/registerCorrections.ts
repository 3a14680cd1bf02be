import { groupMembers, type ProgrammeMembers } from '../../../assign/rules/units/unitGroups'
import type { OfficerRows } from '../officers/trainedOn'
import type { GroupChangeRow, MergeRow, RegisterChanges, UnitChangeRow, UnitRow } from '../rows'
import type { Asked } from './asked'
import { shownDay } from './days'
import type { Correction } from './figure'
import type { LabelOf } from './makeFigure'

type Grounds = {
  changes: RegisterChanges
  officers: OfficerRows
  units: readonly UnitRow[]
  members: readonly ProgrammeMembers[]
  labelOf: LabelOf
  /** Those asked about and those that they stand for; null: all. */
  concerned: ReadonlySet<string> | null
}

/** What was entered of units, counted groups and merged officers, each as far as it bears on the units that are asked about. */
export function registerCorrections(grounds: Grounds, asked: Asked): Correction[] {
  const { units, groups, merges } = grounds.changes
  return [
    ...units.filter(({ unitId }) => concerns(grounds, unitId)).map((change) => ofUnit(change, grounds, asked)),
    ...groups.filter((group) => mayConcern(group, grounds, asked)).map((group) => ofGroup(group, asked)),
    ...merges.flatMap((merge) => ofMerge(merge, grounds, asked)),
  ]
}

function concerns({ concerned }: Grounds, unitId: string): boolean {
  return concerned === null || concerned.has(unitId)
}

const FACTS: Record<UnitChangeRow['facts'][number], string> = {
  made: 'vào danh mục đơn vị',
  begun: 'ngày bắt đầu hoạt động',
  ended: 'ngày kết thúc hoạt động',
  parent: 'đơn vị cấp trên',
  name: 'tên gọi',
  kind: 'loại đơn vị',
  coastal: 'mục ven biển',
  successors: 'đơn vị kế tục',
  reorganised: 'việc sắp xếp đơn vị',
}

function ofUnit({ id, unitId, since, facts, knownAt }: UnitChangeRow, { labelOf }: Grounds, asked: Asked): Correction {
  const from = since === null ? '' : `, tính từ ${shownDay(since)}`
  const text = `${labelOf(unitId)}: ghi ${facts.map((fact) => FACTS[fact]).join(', ')}${from}`
  return { key: `${id} ${unitId}`, what: 'unit', on: since ?? asked.from, knownAt, unitId, text }
}

const GROUPS: Record<GroupChangeRow['fact'], string> = {
  counted: 'được tính là nơi nhận theo kế hoạch',
  'not-counted': 'không còn được tính là nơi nhận theo kế hoạch',
  rule: 'đổi quy tắc chọn nơi nhận theo kế hoạch',
}

/** A group says who is counted on whatever day is asked about. */
function ofGroup({ id, name, fact, knownAt }: GroupChangeRow, { asOf }: Asked): Correction {
  return { key: id, what: 'group', on: asOf, knownAt, text: `Nhóm “${name}”: ${GROUPS[fact]}` }
}

/** Who was meant by a rule that is no more was not kept: its change may concern anybody. */
function mayConcern({ rule, fact }: GroupChangeRow, { units, members, concerned }: Grounds, { asOf }: Asked): boolean {
  if (concerned === null || fact === 'rule') return true
  return groupMembers(units, { group: { rule }, day: asOf, programmes: members }).some(({ id }) => concerned.has(id))
}

/** Two officers count as one, or as two again, from the day that either was in charge. */
function ofMerge({ id, mergedId, keptId, knownAt, undoneAt }: MergeRow, grounds: Grounds, asked: Asked): Correction[] {
  const { officers, terms } = grounds.officers
  const inCharge = terms.filter(
    ({ officerId, from }) => (officerId === mergedId || officerId === keptId) && (from ?? '') <= asked.asOf,
  )
  const term = inCharge.findLast(({ unitId }) => concerns(grounds, unitId))
  if (!term) return []
  const called = (officerId: string): string => officers.find((each) => each.id === officerId)?.pseudonym ?? officerId
  const common = { what: 'merge', on: asked.asOf, unitId: term.unitId, officerId: keptId } as const
  const both = `${grounds.labelOf(term.unitId)}: ${called(mergedId)} và ${called(keptId)}`
  return [
    { ...common, key: id, knownAt, text: `${both} được gộp làm một người` },
    ...(undoneAt ? [{ ...common, key: `${id} undone`, knownAt: undoneAt, text: `${both} lại là hai người` }] : []),
  ]
}
