import type { PayloadRequest } from 'payload'

/** Erases what was said of a document, in the transaction of the purge that erases the document. */
export async function eraseComments(req: PayloadRequest, documentId: string): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'review-comments', where: { document: { equals: documentId } }, req })
}
