import type { CollectionAfterChangeHook } from 'payload'
import { type PublishedEdition, tellHolders as tell } from '../../src/assign/tellHolders'
import { chosenByPublisher } from '../../src/publish/choiceOfPublisher'

/** Publishing comes before assigning on the path: this hook is how it leads on. */
export const tellHolders: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return
  const { confirmDays } = req.payload.config.custom.supersession as { confirmDays: number } // as payloadConfig puts it
  const edition = doc as PublishedEdition // a row of editions
  await tell(req, { edition, choice: chosenByPublisher(req.context), defaultDays: confirmDays })
}
