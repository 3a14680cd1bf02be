import fc from 'fast-check'

/** Everybody who tries everything; `nobody` brings no credential. */
export const PEOPLE = {
  soan: { roles: ['editor'] },
  soan2: { roles: ['editor'] },
  duyet: { roles: ['approver'] },
  duyet2: { roles: ['approver'] },
  thamdinh: { roles: ['reviewer'] },
  dieuphoi: { roles: ['coordinator'], unit: 'command' },
  canbo: { roles: ['officer'], unit: 'post', confirmsForUnit: true },
  canbo2: { roles: ['officer'], unit: 'ward', confirmsForUnit: true },
  phatthanh: { roles: ['broadcaster'], unit: 'ward' },
  kiemtra: { roles: ['auditor'] },
  quantri: { roles: ['admin'] },
} as const satisfies Record<string, { roles: readonly string[]; unit?: UnitName; confirmsForUnit?: boolean }>

export type PersonName = keyof typeof PEOPLE
export type Who = PersonName | 'nobody'
export const WHO: readonly Who[] = [...(Object.keys(PEOPLE) as PersonName[]), 'nobody'] // its own keys

/** `post` lies below `command`; `ward` does not. */
export const UNITS = ['command', 'post', 'ward'] as const
export type UnitName = (typeof UNITS)[number]

export const SLOTS = [0, 1, 2] as const
export const TOPICS = ['nhan-quyen', 'bien-gioi'] as const
export const ACCESS = ['public', 'internal', 'assigned'] as const
export type Access = (typeof ACCESS)[number]

/** `one` was uploaded by `soan`, `two` by `duyet`. */
export const FILES = ['one', 'two'] as const
export type FileName = (typeof FILES)[number]
export const UPLOADED_BY = { one: 'soan', two: 'duyet' } as const satisfies Record<FileName, PersonName>

export const PLAIN_ACTS = ['submit', 'take-back', 'return', 'approve', 'publish', 'revise', 'withdraw'] as const
export type PlainAct = (typeof PLAIN_ACTS)[number]

export const RECEIPT_EVENTS = ['seen', 'downloaded', 'acknowledged', 'removed'] as const
export type ReceiptEvent = (typeof RECEIPT_EVENTS)[number]

export type Change = { access?: Access; topics?: (typeof TOPICS)[number][]; files?: FileName[]; script?: string }

/** One attempt by one person at one document; a slot names a document of the sequence, made or not. */
export type Command = { who: Who; slot: number } & (
  | { do: 'create'; change: Change }
  | { do: 'edit'; change: Change }
  | { do: 'forge' }
  | { do: 'act'; act: PlainAct }
  | { do: 'approve-unticked' }
  | { do: 'purge' }
  | { do: 'send'; units: UnitName[]; confirm: boolean }
  | { do: 'receipt'; event: ReceiptEvent; version: number }
)

/** Either an attempt at random, or the next step on the path by somebody who may: else few sequences would come far. */
export type Move = Command | { do: 'advance'; slot: number }

const slot = fc.constantFrom(...SLOTS)
const who = fc.constantFrom(...WHO)
const writer = fc.constantFrom<Who>('soan', 'soan2', 'duyet', 'duyet2')
const mostly = (fit: fc.Arbitrary<Who>) => fc.oneof({ weight: 3, arbitrary: fit }, { weight: 1, arbitrary: who })

const change: fc.Arbitrary<Change> = fc.record(
  {
    access: fc.constantFrom(...ACCESS),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 2 }),
    files: fc.uniqueArray(fc.constantFrom(...FILES), { maxLength: 2 }),
    script: fc.constantFrom('Lời đọc ngắn.', 'Lời đọc đã sửa.'),
  },
  { requiredKeys: [] },
)

const attempt: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), who: mostly(writer), slot, change }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), who: mostly(writer), slot, change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forge' as const), who: mostly(writer), slot }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      who: mostly(writer),
      slot,
      act: fc.constantFrom(...PLAIN_ACTS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('approve-unticked' as const), who: mostly(writer), slot }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('purge' as const),
      who: mostly(fc.constantFrom('duyet', 'thamdinh')),
      slot,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      who: mostly(fc.constantFrom('soan', 'duyet', 'dieuphoi')),
      slot,
      units: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1 }),
      confirm: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('receipt' as const),
      who: mostly(fc.constantFrom('canbo', 'canbo2', 'phatthanh')),
      slot,
      event: fc.constantFrom(...RECEIPT_EVENTS),
      version: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

const advance: fc.Arbitrary<Move> = fc.record({ do: fc.constant('advance' as const), slot })

export function moves(most: number): fc.Arbitrary<Move[]> {
  const move = fc.oneof({ weight: 3, arbitrary: attempt }, { weight: 2, arbitrary: advance })
  return fc.array(move, { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' })
}
