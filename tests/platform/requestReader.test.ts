import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { DomainError } from '../../src/platform/errors'
import { problemHandler } from '../../src/platform/problemResponse'
import { requestReader, type Credentials } from '../../src/platform/requestReader'

const publicUrl = 'https://thuvien.example.vn'

function appThatTells() {
  const app = express()
  app.use(requestReader({ identify, publicUrl }))
  app.get('/', (_req, res) => void res.json(res.locals.reader))
  app.use(problemHandler({ log: { error: () => undefined } }))
  return app
}

async function identify(credentials: Credentials) {
  if (credentials.authorization === 'Bearer bad') throw new DomainError('platform/unauthenticated')
  return { authorization: credentials.authorization ?? null, cookie: credentials.cookie ?? null }
}

describe('requestReader', () => {
  it('hands on the cookie of our own page and of a link', async () => {
    expect((await request(appThatTells()).get('/').set('Cookie', 'a=1')).body.cookie).toBe('a=1')
    const own = await request(appThatTells()).get('/').set('Cookie', 'a=1').set('Origin', publicUrl)
    expect(own.body.cookie).toBe('a=1')
  })

  it('leaves out the cookie that comes with a foreign origin', async () => {
    const foreign = await request(appThatTells()).get('/').set('Cookie', 'a=1').set('Origin', 'https://evil.example')
    expect(foreign.status).toBe(200)
    expect(foreign.body.cookie).toBeNull()
  })

  it('hands on a key and not the cookie beside it', async () => {
    const both = await request(appThatTells()).get('/').set('Cookie', 'a=1').set('Authorization', 'Bearer good')
    expect(both.body).toEqual({ authorization: 'Bearer good', cookie: null })
  })

  it('refuses a bad key instead of falling back to nobody', async () => {
    const bad = await request(appThatTells()).get('/').set('Cookie', 'a=1').set('Authorization', 'Bearer bad')
    expect(bad.status).toBe(401)
    expect(bad.headers['www-authenticate']).toBe('Bearer')
    expect(bad.body.code).toBe('platform/unauthenticated')
  })
})
