import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { UserRow } from '../catalogue/record/identifyReaders'
import type { Library } from '../openLibrary'
import type { ActContext, ActingUser } from '../platform/runAct'
import type { Settings } from '../settings'
import { demoAccounts } from './accounts'
import { demoConfirmers } from './confirmers'
import { credentialsPath, demoCredentials } from './demoCredentials'
import { loadAccounts, loadConsumer, loadUnits, type UnitIds } from './loadDirectory'
import { loadEquipment } from './loadEquipment'
import { loadMaterial } from './loadMaterial'
import { loadOfficers } from './loadOfficers'
import { demoMaterials } from './materials'

export type LoadOptions = {
  onProgress?: (message: string) => void
  /** Files to leave out, by their keys, where a short load is wanted. */
  withoutFiles?: readonly string[]
}

/**
 * Whether the demonstration is to be loaded at this start: asked for, or left open and the embedded record is empty. One that
 * a stopped start left half loaded goes on; one that is loaded is never touched again.
 */
export async function wantsDemonstration(payload: Payload, { demo, database, dataDir }: Settings): Promise<boolean> {
  if (demo === 'off' || (demo === 'auto' && database.kind !== 'sqlite') || existsSync(finishedMark(dataDir)))
    return false
  if (existsSync(credentialsPath(dataDir))) return true
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true }) // for the system
  return totalDocs === 0
}

/** Loads units, accounts and the fourteen materials, through the same acts as anyone's. Answers where the passwords are. */
export async function loadDemonstration(
  library: Library,
  settings: Settings,
  options: LoadOptions = {},
): Promise<string> {
  const { payload } = library
  const { onProgress = () => undefined, withoutFiles = [] } = options
  const system: ActContext = { payload, user: null }
  const { password, apiKey, path } = demoCredentials(settings)
  onProgress('Đang nạp thư viện trình diễn: đơn vị và tài khoản …')
  const units = await loadUnits(system)
  await loadAccounts(system, units, { password, randomPassword: () => randomBytes(24).toString('base64url') })
  await loadConsumer(system, apiKey)
  const { keeper, ...people } = await actors(payload, units)
  await loadEquipment(keeper, { units, now: new Date() })
  const cast = {
    ...people,
    documents: new Map<string, string>(),
    now: new Date(),
    withoutFiles: new Set(withoutFiles),
  }
  onProgress('Đang nạp thư viện trình diễn: cán bộ phụ trách và lớp bồi dưỡng mẫu …')
  await loadOfficers(payload, cast)
  for (const [index, material] of demoMaterials.entries()) {
    onProgress(`Đang nạp thư viện trình diễn: ${index + 1}/${demoMaterials.length} – ${material.title}`)
    await loadMaterial(library, { material, cast })
  }
  await library.keeper.settled()
  writeFileSync(finishedMark(settings.dataDir), `${new Date().toISOString()}\n`)
  return path
}

function finishedMark(dataDir: string): string {
  return join(dataDir, 'demo-loaded')
}

async function actors(payload: Payload, units: UnitIds) {
  const { docs } = await payload.find({
    collection: 'users',
    limit: 0,
    pagination: false,
    depth: 1,
    overrideAccess: true,
  }) // for the system
  const people = new Map(docs.map((row) => [String(row.username), row as unknown as UserRow & ActingUser])) // rows of users
  const person = (username: string): UserRow & ActingUser => {
    const found = people.get(username)
    if (!found) throw new Error(`No demonstration account ${username}`)
    return found
  }
  const signers = new Map(
    [...demoConfirmers, ...demoAccounts]
      .filter((account) => account.confirmsForUnit)
      .map(({ unitKey, username }) => [unitKey, username]),
  )
  return {
    keeper: { payload, user: person('quantri') },
    editor: { payload, user: person('bientap') },
    approver: { payload, user: person('duyet') },
    reviewer: { payload, user: person('thamdinh') },
    signerOf: (unitKey: string) => person(signers.get(unitKey) ?? ''),
    units,
  }
}
