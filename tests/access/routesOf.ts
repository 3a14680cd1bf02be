import type { Express } from 'express'

type Layer = { route?: { path: unknown; methods: Record<string, boolean> }; handle?: { stack?: Layer[] } }

/** Where routers are mounted; Express does not tell. An address that is under none of them answers 404. */
const MOUNTS = ['', '/api/v1', '/files', '/api']

/** The paths that this app answers to GET, wherever their routers are mounted. */
export function routesOf(app: Express): string[] {
  const { stack } = app.router as unknown as { stack: Layer[] } // Express does not describe it
  return [...new Set(pathsIn(stack))].flatMap((path) =>
    MOUNTS.map((mount) => mount + (path === '/' && mount ? '' : path)),
  )
}

function pathsIn(stack: Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return handle?.stack ? pathsIn(handle.stack) : []
    const reads = route.methods['get'] === true || route.methods['_all'] === true
    return reads && typeof route.path === 'string' && !route.path.includes('*') ? [route.path] : []
  })
}

/** The paths with every value for what stands in them. What nobody names is filled with what is not there. */
export function addressesOf(paths: string[], values: Record<string, string[]>): string[] {
  return [...new Set(paths.flatMap(withAndWithoutOptional).flatMap((path) => fill(path, values)))]
}

function withAndWithoutOptional(path: string): string[] {
  return path.includes('{') ? [path.replace(/\{[^}]*\}/g, ''), path.replace(/[{}]/g, '')] : [path]
}

function fill(path: string, values: Record<string, string[]>): string[] {
  const [whole, name = ''] = /:(\w+)/.exec(path) ?? []
  if (!whole) return [path]
  return (values[name] ?? ['khong-co']).flatMap((value) => fill(path.replace(whole, value), values))
}
