import { describe, expect, it } from '@jest/globals'
import { planReorganisation } from '../../../../src/assign/rules/units/planReorganisation'
import type { PlannedUnit, Step } from '../../../../src/assign/rules/units/reorganisation'
import { nameOn } from '../../../../src/assign/rules/units/unitsInTime'

const ON = '2025-07-01'

function unit(id: string, more: Partial<PlannedUnit> = {}): PlannedUnit {
  return { id, slug: `slug-${id}`, name: `Đơn vị ${id}`, kind: 'ubnd-xa', parent: null, ...more }
}

const units = [
  unit('tinh'),
  unit('huyen', { parent: 'tinh', kind: 'ubnd-huyen' }),
  unit('a', { parent: 'huyen' }),
  unit('b', { parent: 'huyen' }),
  unit('cu', { validTo: '2020-01-01' }),
  unit('don', { kind: 'don-bien-phong', areas: ['a', 'b', 'tinh'] }),
]
const ab = { key: 'ab', name: 'Xã Mới', kind: 'ubnd-xa', parent: 'tinh', codes: [{ scheme: 'gso', value: '1' }] }

function plan(...steps: Step[]) {
  return planReorganisation(units, { on: ON, steps, newId: (key) => `id-${key}` })
}
const faultsOf = (...steps: Step[]) => plan(...steps).faults.map(({ path }) => path)
const changed = (id: string, steps: Step[]) => plan(...steps).changed.find((each) => each.id === id)

describe('a reorganisation', () => {
  it('merges units into a new one, dissolves the one above, and knows who came from whom', () => {
    const done = plan(
      { kind: 'merge', units: ['a', 'slug-b'], into: ab },
      { kind: 'dissolve', unit: 'huyen', successors: ['new:ab'] },
    )
    expect(done.faults).toEqual([])
    expect(done.begun).toEqual([
      expect.objectContaining({
        id: 'id-ab',
        slug: 'xa-moi',
        parents: [{ unit: 'tinh', from: ON, to: null }],
        codes: [{ scheme: 'gso', value: '1', from: ON, to: null }],
        validFrom: ON,
        predecessors: ['a', 'b', 'huyen'],
      }),
    ])
    expect(done.changed.find(({ id }) => id === 'a')).toMatchObject({ validTo: '2025-06-30', successors: ['id-ab'] })
    expect(done.succession.map(({ from, heirs, peopleTo }) => [from, heirs, peopleTo])).toEqual([
      ['a', ['id-ab'], 'id-ab'],
      ['b', ['id-ab'], 'id-ab'],
      ['huyen', ['id-ab'], 'id-ab'],
    ])
  })

  it('lets a post work on in the successor of a commune', () => {
    const post = changed('don', [{ kind: 'merge', units: ['a', 'b'], into: ab }])
    expect(post?.areasInTime).toEqual([
      { unit: 'a', from: null, to: '2025-06-30' },
      { unit: 'b', from: null, to: '2025-06-30' },
      { unit: 'tinh', from: null, to: null },
      { unit: 'id-ab', from: ON, to: null },
    ])
  })

  it('takes those below along to the only successor, and asks where they go when there are several', () => {
    const whole = plan({ kind: 'merge', units: ['huyen'], into: { name: 'Huyện Mới', kind: 'ubnd-huyen' } })
    expect(whole.moved).toEqual([
      { unit: 'a', parent: 'id-huyen-moi', follows: true },
      { unit: 'b', parent: 'id-huyen-moi', follows: true },
    ])
    const split = plan({ kind: 'split', unit: 'huyen', into: [{ name: 'Một', kind: 'ubnd-huyen' }, 'tinh'] })
    expect(split.faults.map(({ message }) => message)).toEqual([
      '“Đơn vị a” mất đơn vị cấp trên; hãy thêm bước chuyển nó về đơn vị khác.',
      '“Đơn vị b” mất đơn vị cấp trên; hãy thêm bước chuyển nó về đơn vị khác.',
    ])
  })

  it('renames from a day on and keeps the former name', () => {
    const renamed = changed('a', [{ kind: 'rename', unit: 'a', name: 'Tên Mới' }])
    expect([nameOn(renamed ?? units[0]!, '2025-06-30').name, nameOn(renamed ?? units[0]!, ON).name]).toEqual([
      // the first is there
      'Đơn vị a',
      'Tên Mới',
    ])
  })

  it('keeps a unit that gives birth to another, with its duties', () => {
    const done = plan({ kind: 'split', unit: 'a', into: [{ name: 'Con', kind: 'ubnd-xa' }], keeps: true })
    expect(done.succession).toEqual([])
    expect(done.begun[0]?.predecessors).toEqual(['a'])
  })

  it('gives a new unit with a former name an address of its own', () => {
    const named = { name: 'Slug a', kind: 'ubnd-xa' }
    expect(plan({ kind: 'merge', units: ['a'], into: named }).begun[0]?.slug).toBe('slug-a-tu-2025-07-01')
  })

  it.each<[string, Step[], string[]]>([
    ['an unknown unit', [{ kind: 'dissolve', unit: 'x', successors: ['tinh'] }], ['steps.0.unit']],
    ['one that has ended', [{ kind: 'rename', unit: 'cu', name: 'Y' }], ['steps.0.unit']],
    ['an unknown successor', [{ kind: 'dissolve', unit: 'a', successors: ['x'] }], ['steps.0.successors.0']],
    ['an unknown new unit', [{ kind: 'merge', units: ['a'], into: 'new:x' }], ['steps.0.into']],
    ['a successor that has ended', [{ kind: 'merge', units: ['a'], into: 'cu' }], ['steps.0.into']],
    ['a merge into itself', [{ kind: 'merge', units: ['a'], into: 'a' }], ['steps.0.units.0']],
    [
      'a unit that ends twice',
      [
        { kind: 'merge', units: ['a'], into: 'b' },
        { kind: 'dissolve', unit: 'a', successors: ['tinh'] },
      ],
      ['steps.1'],
    ],
    [
      'a successor that ends as well',
      [
        { kind: 'merge', units: ['a'], into: 'b' },
        { kind: 'dissolve', unit: 'b', successors: ['tinh'] },
      ],
      ['steps.0.units.0'],
    ],
    [
      'a new name for what ends',
      [
        { kind: 'merge', units: ['a'], into: 'b' },
        { kind: 'rename', unit: 'a', name: 'Y' },
      ],
      ['steps.1'],
    ],
    ['a unit below itself', [{ kind: 'move', unit: 'huyen', parent: 'a' }], ['steps', 'steps']],
    ['a taken address', [{ kind: 'merge', units: ['a'], into: { ...ab, slug: 'slug-b' } }], ['steps.0.into']],
    [
      'two new units of one name',
      [
        { kind: 'merge', units: ['a'], into: ab },
        { kind: 'merge', units: ['b'], into: ab },
      ],
      ['steps.1.into'],
    ],
  ])('refuses %s', (_, steps, paths) => {
    expect(faultsOf(...steps)).toEqual(paths)
  })

  it('refuses to be done before something that has happened since', () => {
    const later = [unit('m', { parents: [{ unit: 'tinh', from: '2025-09-01', to: null }] }), ...units]
    const done = planReorganisation(later, {
      on: ON,
      steps: [{ kind: 'move', unit: 'm', parent: 'huyen' }],
      newId: String,
    })
    expect(done.faults).toEqual([{ path: 'steps.0.unit', message: '“Đơn vị m” đã có thay đổi từ ngày này trở đi.' }])
  })
})
