import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeOnMongodb, newMongodbUrl, startReplicaSet, type ReplicaSet } from './mongod'

describeOnMongodb('the MongoDB of the tests', () => {
  it('gives each caller an empty database of one server, with transactions', async () => {
    const [first, second] = [await newMongodbUrl(), await newMongodbUrl()]
    expect(first).not.toBe(second)
    expect(new URL(first).host).toBe(new URL(second).host)

    const client = await MongoClient.connect(first)
    const things = client.db().collection('things')
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ a: 1 }, { session })
        await things.insertOne({ a: 2 }, { session })
      }),
    )
    const aborted = client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ a: 3 }, { session })
        throw new Error('no')
      }),
    )
    await expect(aborted).rejects.toThrow('no')

    expect(await things.countDocuments()).toBe(2)
    await client.close()
  })

  let set: ReplicaSet
  beforeAll(async () => {
    set = await startReplicaSet({ nodes: 3 })
  })
  afterAll(() => set.stop())

  it('fails over when the first of three nodes is killed', async () => {
    const client = await MongoClient.connect(set.url('failover'))
    const things = client.db().collection('things')
    await things.insertOne({ a: 1 }, { writeConcern: { w: 'majority' } })
    const { me } = await client.db('admin').command({ hello: 1 })
    const primary = set.members.find(({ port }) => String(me).endsWith(`:${port}`))

    await primary?.kill()

    await tryAgain(() =>
      things.updateOne({ a: 2 }, { $set: { a: 2 } }, { upsert: true, writeConcern: { w: 'majority' } }),
    )
    expect(await things.countDocuments()).toBe(2)
    expect((await client.db('admin').command({ hello: 1 })).me).not.toBe(me)
    await client.close()
  })
})

// In Jest's sandbox the driver does not know Node's socket errors as errors, and so does not try again by itself.
async function tryAgain(act: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    try {
      await act()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await sleep(200)
    }
  }
}
