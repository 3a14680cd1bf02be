import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { answerParent } from '../answerParent'
import { listenAnywhere } from '../listenAnywhere'

/** `answers`: a JSON file of addresses and the bodies that ours gave; `file`: the file behind every other address. */
export type BareServing = { answers: string; file: string }

/** The least that Node can do for the same bytes: an answer that lies ready in memory, a file as a stream. Nobody is asked who they are. */
answerParent({ serve })

async function serve({ answers, file }: BareServing): Promise<{ url: string }> {
  // Written by main.ts.
  const ready = Object.entries(JSON.parse(readFileSync(answers, 'utf8')) as Record<string, string>)
  const bodies = new Map(ready.map(([path, body]) => [path, Buffer.from(body)]))
  const { size } = statSync(file)
  const answer: RequestListener = (req, res) => {
    if (req.headers['if-none-match'] !== undefined) {
      res.writeHead(304).end()
      return
    }
    const body = bodies.get(req.url ?? '')
    if (body) {
      res.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }).end(body)
      return
    }
    res.writeHead(200, { 'Content-Type': 'application/pdf', 'Content-Length': size })
    createReadStream(file).pipe(res)
  }
  return { url: await listenAnywhere(answer) }
}
