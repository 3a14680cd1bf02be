import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RIVAL } from './rivals'

/** Writes the files of an app in `directory` as Strapi's own generator would, with the model of stock Payload in the bench. */
export function writeStrapiApp(installed: string, directory: string): void {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), text)
  }
  write('package.json', JSON.stringify({ name: 'rival', version: '1.0.0', dependencies: RIVAL.strapi.packages }))
  mkdirSync(join(directory, 'public', 'uploads'), { recursive: true })
  symlinkSync(join(installed, 'node_modules'), join(directory, 'node_modules'))
  for (const [name, config] of Object.entries(configs(directory))) write(`config/${name}.js`, exporting(config))
  write('src/index.js', 'module.exports = { register() {}, bootstrap() {} }\n')
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const folder = `src/api/${name}`
    write(`${folder}/content-types/${name}/schema.json`, JSON.stringify(schema))
    for (const [kind, maker] of PARTS) {
      const made = `require('@strapi/strapi').factories.${maker}('api::${name}.${name}')`
      write(`${folder}/${kind}/${name}.js`, `module.exports = ${made}\n`)
    }
  }
}

const PARTS = [
  ['controllers', 'createCoreController'],
  ['routes', 'createCoreRouter'],
  ['services', 'createCoreService'],
] as const

function exporting(config: unknown): string {
  return `module.exports = () => (${JSON.stringify(config)})\n`
}

const SECRET = 'no-secret-of-anybody-only-of-the-bench'

function configs(directory: string): Record<string, unknown> {
  const filename = join(directory, 'strapi.db')
  return {
    admin: {
      auth: { secret: SECRET },
      apiToken: { salt: SECRET },
      transfer: { token: { salt: SECRET } },
      secrets: { encryptionKey: SECRET },
      serveAdminPanel: false,
      autoOpen: false,
    },
    api: { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } },
    database: { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } },
    logger: { level: 'error' },
    middlewares: [
      'strapi::logger',
      'strapi::errors',
      'strapi::security',
      'strapi::cors',
      'strapi::poweredBy',
      'strapi::query',
      'strapi::body',
      'strapi::session',
      'strapi::favicon',
      'strapi::public',
    ],
    plugins: { 'users-permissions': { config: { jwtSecret: SECRET } } },
    server: { host: '127.0.0.1', port: 1337, app: { keys: [SECRET] } },
  }
}

function contentType(name: string, attributes: Record<string, object>) {
  const info = { singularName: name, pluralName: `${name}s`, displayName: name }
  return {
    kind: 'collectionType',
    collectionName: `${name}s`.replace('-', '_'),
    info,
    options: { draftAndPublish: false },
    attributes,
  }
}

function relation(kind: 'manyToOne' | 'manyToMany', target: string) {
  return { type: 'relation', relation: kind, target: `api::${target}.${target}` }
}

function term(name: string) {
  return {
    ...contentType(name, {
      slug: { type: 'string' },
      name: { type: 'string' },
      parent: relation('manyToOne', name),
    }),
    indexes: [{ name: `${name}_slug`, columns: ['slug'] }],
  }
}

// In its favour: it searches in those texts alone in which the others do.
const NOT_SEARCHED = { type: 'string', searchable: false }

const SCHEMAS = {
  topic: term('topic'),
  'document-type': term('document-type'),
  document: {
    ...contentType('document', {
      title: { type: 'string' },
      number: NOT_SEARCHED,
      type: relation('manyToOne', 'document-type'),
      issuer: NOT_SEARCHED,
      issuedOn: { type: 'date' },
      topics: relation('manyToMany', 'topic'),
      access: { type: 'enumeration', enum: ['public', 'internal', 'assigned'], searchable: false },
      summary: { type: 'text' },
      body: { type: 'text' },
      // Strapi has a `publishedAt` of its own, with drafts and without.
      releasedAt: { type: 'datetime' },
    }),
    indexes: [
      { name: 'documents_issued_on', columns: ['issued_on'] },
      { name: 'documents_released_at', columns: ['released_at'] },
    ],
  },
}
