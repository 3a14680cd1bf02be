import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openRegisterGround, type RegisterGround } from '../report/officers/registerGround'

let ground: RegisterGround
let officer: string
let course: string
beforeAll(async () => {
  ground = await openRegisterGround('sqlite')
  officer = (await ground.enter({ name: 'Nguyễn Văn An', unit: ground.units.post, from: '2024-01-01' })).id
  course = await ground.course()
})
afterAll(() => ground?.close())

/** The items of the main menu that are marked, as `name: how`. */
async function marked(path: string): Promise<string[]> {
  const { text } = await ground.page(path, ground.people.bientap).expect(200)
  const menu = /<nav[^>]*class="menu[\s\S]*?<\/nav>/.exec(text)?.[0] ?? ''
  return [...menu.matchAll(/aria-current="(\w+)">([^<]+)/g)].map(([, how, name]) => `${name}: ${how}`)
}

it.each([
  ['/bao-cao/can-bo', 'Bồi dưỡng: page'],
  ['/bao-cao/can-bo/<officer>', 'Bồi dưỡng: true'],
  ['/bao-cao/lop', 'Bồi dưỡng: true'],
  ['/bao-cao/lop/<course>', 'Bồi dưỡng: true'],
  ['/bao-cao/nhap', 'Bồi dưỡng: true'],
  ['/bao-cao', 'Báo cáo: page'],
  ['/bao-cao/trang-thiet-bi', 'Báo cáo: true'],
  ['/bao-cao/chuong-trinh', 'Báo cáo: true'],
  ['/bao-cao/boi-duong', 'Báo cáo: true'],
  ['/', 'Thư viện: page'],
])('the menu of %s marks only %s', async (path, expected) => {
  expect(await marked(path.replace('<officer>', officer).replace('<course>', course))).toEqual([expected])
})
