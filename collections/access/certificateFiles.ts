import type { PayloadRequest } from 'payload'

/** Ids of the files that are somebody's certificate: they bear a name, and the library's material is something else. */
export async function certificateFiles(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ certificateFile?: string | null }>({
    collection: 'attendances',
    where: { certificateFile: { exists: true } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ certificateFile }) => certificateFile ?? [])
}
