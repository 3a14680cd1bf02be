import supertest from 'supertest'
import { type Library, signIn } from './library'

/** A person in a browser without scripts: pages by the session's cookie, forms with the token of the page that they stand on. */
export type Visitor = {
  open: (path: string) => supertest.Test
  /** Sends a form as it stands on a page; a field of many values once for each. */
  send: (path: string, form: { on: string; fields: Record<string, string | string[]> }) => Promise<supertest.Response>
}

export async function visit(library: Library, username: string): Promise<Visitor> {
  const { token } = await signIn(library, username)
  const known = (test: supertest.Test) =>
    test.set('Cookie', `payload-token=${token}`).set('Sec-Fetch-Site', 'same-origin')
  const open = (path: string) => known(supertest(library.app).get(path))
  return {
    open,
    send: async (path, { on, fields }) => {
      const { text } = await open(on)
      const [, code = ''] = /name="_ma" value="([^"]+)"/.exec(text) ?? []
      const body = new URLSearchParams([['_ma', code]])
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
      return known(supertest(library.app).post(path)).type('form').send(body.toString())
    },
  }
}
