'use client'

import { Button } from '@payloadcms/ui'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import type { StepDraft } from './reorganisationDraft'
import { UnitRefs } from './UnitRefs'
import { useSay } from './useSay'
import type { Words } from './words'

type StepProps = {
  number: number
  step: StepDraft
  choices: readonly string[]
  faults: readonly string[]
  onChange: (patch: Partial<StepDraft>) => void
  onRemove: () => void
}

/** One step: what happens to which units, and who takes over. */
export function ReorganisationStep({ number, step, choices, faults, onChange, onRemove }: StepProps) {
  const say = useSay()
  const { kind } = step
  return (
    <fieldset className="act-fields">
      <legend>
        {say(WORDS.step)} {number}
      </legend>
      <label className="act-field">
        <span>{say(WORDS.what)}</span>
        <select value={kind} onChange={(event) => onChange({ kind: event.target.value as StepDraft['kind'] })}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {say(KIND_WORDS[each])}
            </option>
          ))}
        </select>
      </label>
      <UnitRefs
        label={kind === 'merge' ? WORDS.units : WORDS.unit}
        choices={choices}
        values={step.units}
        single={kind !== 'merge'}
        onChange={(units) => onChange({ units })}
      />
      {kind === 'reclassify' ? (
        <NewKind step={step} onChange={onChange} />
      ) : (
        <Outcome step={step} choices={choices} onChange={onChange} />
      )}
      {faults.length > 0 && (
        <ul role="alert" className="act-refusal">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <Button type="button" margin={false} size="small" buttonStyle="secondary" onClick={onRemove}>
        {say(WORDS.remove)}
      </Button>
    </fieldset>
  )
}

type OutcomeProps = Pick<StepProps, 'step' | 'choices' | 'onChange'>

function Outcome({ step, choices, onChange }: OutcomeProps) {
  const say = useSay()
  const { kind } = step
  const parent = (
    <UnitRefs
      label={WORDS.parent}
      choices={choices}
      values={step.parent ? [step.parent] : []}
      single
      onChange={([only = '']) => onChange({ parent: only })}
    />
  )
  if (kind === 'move') return parent
  if (kind === 'rename') return <Names label={WORDS.newName} step={step} onChange={onChange} />
  return (
    <>
      <UnitRefs
        label={kind === 'dissolve' ? WORDS.successors : WORDS.into}
        choices={choices}
        values={step.into}
        single={kind === 'merge'}
        onChange={(into) => onChange({ into })}
      />
      {kind !== 'dissolve' && (
        <>
          <Names label={kind === 'merge' ? WORDS.orNew : WORDS.andNew} step={step} onChange={onChange} />
          {step.newNames.trim() && <NewKind step={step} onChange={onChange} />}
          {step.newNames.trim() && parent}
        </>
      )}
      {kind === 'split' && (
        <label className="act-tick">
          <input type="checkbox" checked={step.keeps} onChange={(event) => onChange({ keeps: event.target.checked })} />
          <span>{say(WORDS.keeps)}</span>
        </label>
      )}
      {kind !== 'merge' && !step.keeps && <Taking step={step} choices={choices} onChange={onChange} />}
    </>
  )
}

function Taking({ step, choices, onChange }: OutcomeProps) {
  return (
    <>
      <UnitRefs label={WORDS.heirs} choices={choices} values={step.heirs} onChange={(heirs) => onChange({ heirs })} />
      <UnitRefs
        label={WORDS.peopleTo}
        choices={choices}
        values={step.peopleTo ? [step.peopleTo] : []}
        single
        onChange={([only = '']) => onChange({ peopleTo: only })}
      />
    </>
  )
}

function Names({ label, step, onChange }: { label: Words } & Omit<OutcomeProps, 'choices'>) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(label)}</span>
      <textarea
        rows={step.kind === 'split' ? 3 : 1}
        value={step.newNames}
        onChange={(event) => onChange({ newNames: event.target.value })}
      />
    </label>
  )
}

function NewKind({ step, onChange }: Omit<OutcomeProps, 'choices'>) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(WORDS.newKind)}</span>
      <select value={step.newKind} onChange={(event) => onChange({ newKind: event.target.value })}>
        {UNIT_KINDS.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

const KINDS = ['merge', 'dissolve', 'split', 'rename', 'reclassify', 'move'] as const

const KIND_WORDS: Record<StepDraft['kind'], Words> = {
  merge: { vi: 'Sáp nhập', en: 'Merge' },
  dissolve: { vi: 'Giải thể', en: 'Dissolve' },
  split: { vi: 'Chia, tách', en: 'Split' },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  reclassify: { vi: 'Đổi loại đơn vị', en: 'Change the kind' },
  move: { vi: 'Chuyển đơn vị cấp trên', en: 'Move' },
}

const WORDS = {
  step: { vi: 'Bước', en: 'Step' },
  what: { vi: 'Việc', en: 'What' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  units: { vi: 'Các đơn vị được sáp nhập', en: 'Units to merge' },
  into: { vi: 'Vào đơn vị đang có', en: 'Into an existing unit' },
  orNew: { vi: 'Hoặc vào đơn vị mới, tên là', en: 'Or into a new unit, named' },
  andNew: { vi: 'Thành các đơn vị mới (mỗi dòng một tên)', en: 'Into new units, a name a line' },
  newName: { vi: 'Tên mới', en: 'New name' },
  newKind: { vi: 'Loại đơn vị mới', en: 'Kind of the new unit' },
  parent: { vi: 'Đơn vị cấp trên', en: 'Parent' },
  successors: { vi: 'Đơn vị kế tục', en: 'Successors' },
  heirs: { vi: 'Tiếp nhận việc còn dở (để trống: mọi đơn vị kế tục)', en: 'Who takes over duties' },
  peopleTo: { vi: 'Cán bộ chuyển về', en: 'People go to' },
  keeps: { vi: 'Đơn vị cũ vẫn hoạt động', en: 'The unit itself goes on' },
  remove: { vi: 'Bỏ bước này', en: 'Remove this step' },
} satisfies Record<string, Words>
