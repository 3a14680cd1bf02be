import type { Payload } from 'payload'
import type { ActContext } from '../platform/runAct'
import { enterAttendances, type Result } from '../report/officers/enterAttendances'
import { enterOfficer } from '../report/officers/enterOfficer'
import { beginTerm } from '../report/officers/moveOfficer'
import { everyRow, type StoredOfficer } from '../report/officers/register'
import { makeCourse } from '../report/officers/saveCourse'
import type { UnitIds } from './loadDirectory'

type DemoTerm = { unitKey: string; from: string; to: string | null }
type DemoOfficer = {
  /** Plainly made up: no real person is meant. */
  name: string
  terms: readonly [DemoTerm, ...DemoTerm[]]
  result: Result['result'] | null
  username?: string
}

const LAST_OF_DISTRICTS = '2025-06-30'
const AFTER = '2025-07-01'

/** One moved with the reorganisation, one was absent, one never came: the pages have something to ask about. */
const OFFICERS: readonly DemoOfficer[] = [
  { ...officer(1, 'passed', [{ unitKey: 'don-bp-xuan-dai', from: '2024-01-15', to: null }]), username: 'xuandai' },
  { ...officer(2, 'passed', [{ unitKey: 'don-bp-tuy-hoa', from: '2023-03-01', to: null }]), username: 'tuyhoa' },
  {
    ...officer(3, 'not-passed', [{ unitKey: 'don-bp-cua-khau-cang-vung-ro', from: '2024-06-01', to: null }]),
    username: 'vungro',
  },
  officer(4, 'passed', [
    { unitKey: 'ubnd-thi-xa-song-cau', from: '2022-01-01', to: LAST_OF_DISTRICTS },
    { unitKey: 'xa-tu-2025-07-22051', from: AFTER, to: null },
  ]),
  officer(5, 'absent', [{ unitKey: 'ubnd-huyen-tuy-an', from: '2021-05-01', to: LAST_OF_DISTRICTS }]),
  officer(6, null, [{ unitKey: 'so-vhttdl-dak-lak', from: AFTER, to: null }]),
]

const COURSE = {
  name: 'Lớp mẫu: nghiệp vụ thông tin đối ngoại',
  startsOn: '2025-05-12',
  endsOn: '2025-05-14',
  organiser: 'Hải Đăng (dữ liệu trình diễn)',
  place: 'Phòng họp mẫu',
  syllabus: 'Mẫu: chủ trương về thông tin đối ngoại; bảo vệ bí mật nhà nước; tuyên truyền ở biên giới biển.',
  programme: null,
  validMonths: 24,
  materials: [],
  readingCounts: false,
  sample: true,
} as const

function officer(number: number, result: DemoOfficer['result'], terms: DemoOfficer['terms']): DemoOfficer {
  return { name: `Cán bộ mẫu ${number}`, terms, result }
}

type Telling = { editor: ActContext; units: UnitIds; now: Date }

/** Officers, their terms and one course, through the acts; what an earlier load left is gone on with, nothing is doubled. */
export async function loadOfficers(payload: Payload, { editor, units, now }: Telling): Promise<void> {
  const known = await everyRow<StoredOfficer>({ payload }, 'officers', { sample: { equals: true } })
  // Entered in this order, whatever became of their names since.
  const ids = known.map(({ id }) => id)
  for (const person of OFFICERS.slice(ids.length)) ids.push(await enterPerson(payload, { person, editor, units }))
  const [course] = await everyRow<{ id: string }>({ payload }, 'courses', { sample: { equals: true } })
  const courseId = course?.id ?? (await makeCourse(editor, { course: { ...COURSE, materials: [] }, now })).id
  const results = OFFICERS.flatMap(({ result }, index): Result[] => {
    const certificate = result === 'passed' ? `MẪU-${index + 1}` : null
    const isNameless = known[index] !== undefined && !known[index].name
    return result && !isNameless ? [{ officer: ids[index] ?? '', result, certificate }] : []
  })
  await enterAttendances(editor, { courseId, results, now })
}

type Entering = { person: DemoOfficer; editor: ActContext; units: UnitIds }

async function enterPerson(payload: Payload, { person, editor, units }: Entering): Promise<string> {
  const [first, ...more] = person.terms
  const user = person.username ? await accountOf(payload, person.username) : null
  const { name } = person
  const { id } = await enterOfficer(editor, { name, user, ...termOf(first, units), sample: true })
  for (const term of more) await beginTerm(editor, { officerId: id, ...termOf(term, units) })
  return id
}

function termOf({ unitKey, from, to }: DemoTerm, units: UnitIds) {
  return { unit: units.get(unitKey) ?? unitKey, position: 'Cán bộ phụ trách thông tin đối ngoại (mẫu)', from, to }
}

async function accountOf(payload: Payload, username: string): Promise<string | null> {
  const where = { username: { equals: username } }
  return (await payload.db.findOne<{ id: string }>({ collection: 'users', where }))?.id ?? null
}
