import { WHO } from './commands'
import { authorsOf, hashOf, readerOf, visibleTo, type DocumentModel, type World } from './world'

/** What design.md says must always hold, as far as the rules alone can break it: a sentence for each thing that does not. */
export function faultsIn(world: World): string[] {
  return [
    ...[...world.documents].flatMap(([slot, document]) => [
      ...approvalFaults(document).map((fault) => `${slot}: ${fault}`),
      ...editionFaults(document, world).map((fault) => `${slot}: ${fault}`),
    ]),
    ...visibilityFaults(world),
  ]
}

/** An approval is of exactly these bytes, by somebody who did not write them. */
function approvalFaults({ copy, editions }: DocumentModel): string[] {
  const faults: string[] = []
  if (copy.state === 'approved') {
    if (copy.approval?.contentHash !== hashOf(copy)) faults.push('an approval of something else')
    if (authorsOf(copy).has(copy.approval?.by ?? '')) faults.push('approved by an author')
  } else if (copy.approval && copy.state !== 'published') faults.push(`an approval of a copy that is ${copy.state}`)
  if (editions.some(({ approvedBy, authors }) => authors.includes(approvedBy)))
    faults.push('published on an author’s word')
  return faults
}

/** Editions count up, keep their files, and are in force only as long as nobody withdrew or purged them. */
function editionFaults({ copy, editions }: DocumentModel, world: World): string[] {
  const faults: string[] = []
  if (editions.some(({ version }, index) => version !== index + 1)) faults.push('a gap in the versions')
  if (copy.version !== editions.length) faults.push('a version that is no edition')
  if (editions.some(({ files }) => files.some((name) => world.purgedFiles.has(name)))) faults.push('a file is gone')
  if (copy.inForce && (editions.length === 0 || copy.purge)) faults.push('in force without an edition')
  return faults
}

/** One policy: nobody sees what is not in force, and whoever is signed in sees at least what everybody sees. */
function visibilityFaults(world: World): string[] {
  const nobody = visibleTo(world, readerOf('nobody'))
  return WHO.flatMap((who) => {
    const slots = visibleTo(world, readerOf(who))
    const faults: string[] = []
    if (slots.some((slot) => world.documents.get(slot)?.copy.inForce !== true))
      faults.push(`${who} sees what is withdrawn`)
    if (!nobody.every((slot) => slots.includes(slot))) faults.push(`${who} sees less than nobody`)
    return faults
  })
}
