import type { Payload } from 'payload'

/** How many rows there are of everything, versions included: two equal answers mean that nothing was written. */
export async function countRows(payload: Payload): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { slug, versions } of payload.config.collections) {
    // A process tells where it stands all the time, and follows the journal for the rules.
    if (slug === 'nodes' || slug === 'standing-rule-positions') continue
    counts[slug] = (await payload.db.count({ collection: slug })).totalDocs
    if (versions) counts[`${slug} versions`] = (await payload.db.countVersions({ collection: slug })).totalDocs
  }
  return counts
}
