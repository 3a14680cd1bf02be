import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const root = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm run check` looks at the types, of the tests too, once.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Native code, or workers and data files that are found by their place on disk: Node loads them, not the bundle.
  serverExternalPackages: [
    'libsql',
    '@libsql/client',
    'sharp',
    'pdfjs-dist',
    'mammoth',
    'file-type',
    'pino',
    'prom-client',
    'mongoose',
    'mongodb',
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
