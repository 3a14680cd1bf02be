import { slugOf } from '../../vietnamese/slugOf'

/** The address of a document's page, a path of this server: found by its id, readable by its title. */
export function documentUrl({ id, title }: { id: string; title: string }): string {
  return `/tai-lieu/${[id, slugOf(title)].filter(Boolean).join('/')}`
}
