import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { loggedError } from '../../src/platform/loggedError'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../support/library'

const PHRASE = 'xuongdongtaubimatkhongaiduocbiet'

describeOnBothDatabases('an error of the database in the log', (database) => {
  let library: TestLibrary
  beforeAll(async () => {
    library = await openTestLibrary(database)
  })
  afterAll(() => library?.close())

  /** Fails in the database, with a text among the values. */
  async function failure(): Promise<unknown> {
    const add = () =>
      library.payload.db.create({
        collection: 'checklist-items',
        data: { id: `${PHRASE}-${Math.random()}`, label: PHRASE, order: 0, key: PHRASE },
      })
    await add()
    return add().then(
      () => null,
      (error: unknown) => error,
    )
  }

  it('says what failed and where, and none of the values', async () => {
    const error = await failure()
    expect(error).toBeInstanceOf(Error)
    const line = loggedError(error)
    expect(line.message).not.toBe('')
    expect(line.stack).toContain('at ')
    expect(JSON.stringify(line)).not.toContain(PHRASE)
  })

  it('is what the library’s log writes', () => {
    const symbols = Object.getOwnPropertySymbols(library.payload.logger)
    const serializers = symbols.find((symbol) => symbol.description === 'pino.serializers')
    expect(serializers && Reflect.get(library.payload.logger, serializers).err).toBe(loggedError)
  })

  it.each([
    [
      'a query',
      Object.assign(new Error(`Failed query: insert into t\nparams: 1,${PHRASE}\n${PHRASE}`), { params: [PHRASE] }),
    ],
    [
      'a unique index',
      Object.assign(new Error(`E11000 duplicate key error index: k dup key: { k: "${PHRASE}" }`), { keyValue: PHRASE }),
    ],
    ['a cause', new Error('failed', { cause: new Error(`Failed query: x\nparams: ${PHRASE}`) })],
    ['what is no error', PHRASE],
  ])('leaves out the values of %s', (_what, error) => {
    expect(JSON.stringify(loggedError(error))).not.toContain(PHRASE)
  })
})
