import { afterAll } from '@jest/globals'
import { createServer } from 'node:http'
import supertest from 'supertest/index.js'

/** By app; as long as its test file runs. */
const servers = new Map()

/**
 * What tests import as `supertest`: each app keeps the server of its first request. Supertest itself would open one for each
 * request, and behind thousands of ports just closed the search for a free one takes milliseconds.
 */
export default function ask(app, options) {
  return supertest(serverOf(app), options)
}

ask.agent = (app, options) => supertest.agent(serverOf(app), options)

afterAll(() => {
  for (const { end } of servers.values()) end()
  servers.clear()
})

function serverOf(app) {
  if (typeof app !== 'function') return app
  const kept = servers.get(app) ?? keptServer(app)
  servers.set(app, kept)
  return kept.server
}

/** Supertest starts it with the first request, and means to close it with the answer. */
function keptServer(app) {
  const server = createServer(app)
  const close = server.close.bind(server)
  server.close = (done) => {
    done?.()
    return server
  }
  return {
    server,
    end() {
      close()
      server.closeAllConnections()
    },
  }
}
