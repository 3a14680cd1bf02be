import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openRegisterGround, type RegisterGround } from './registerGround'

describe('days in the forms of the register', () => {
  let ground: RegisterGround
  beforeAll(async () => {
    ground = await openRegisterGround('sqlite')
  })
  afterAll(() => ground?.close())

  const enter = (name: string, from: string) =>
    ground.send('/bao-cao/can-bo', {
      as: ground.people.bientap,
      form: { 'ho-ten': name, 'don-vi-moi': ground.units.post, 'tu-ngay': from },
      from: '/bao-cao/can-bo',
    })
  const named = async (name: string) =>
    (await ground.rows<{ id: string; name: string }>('officers')).filter((row) => row.name === name)

  it('are taken as people write them where a browser offers no calendar', async () => {
    expect((await enter('Ngô Gõ Tay', ' 01/7/2024 ')).status).toBe(303)
    const [officer] = await named('Ngô Gõ Tay')
    const terms = await ground.rows<{ id: string; officer: string; from: string }>('officer-terms')
    expect(terms.filter((term) => term.officer === officer?.id).map(({ from }) => from)).toEqual(['2024-07-01'])
    const course = await ground.send('/bao-cao/lop', {
      as: ground.people.bientap,
      form: { 'ten-lop': 'Lớp gõ tay', 'khai-giang': '10/3/2025', 'be-giang': '12.3.2025', 'don-vi-to-chuc': 'Sở' },
      from: '/bao-cao/lop',
    })
    expect(course.status).toBe(303)
  })

  it('that are none are refused in the form in which they are written', async () => {
    for (const day of ['31/6/2025', '', '0205-01-01']) {
      const answer = await enter('Ngô Sai Ngày', day)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(day.startsWith('0') ? 'Hãy xem lại năm.' : 'Phải là ngày có thật, dạng 05/8/2020.')
      expect(answer.text).not.toContain('2025-07-01')
    }
    expect(await named('Ngô Sai Ngày')).toEqual([])
  })
})
