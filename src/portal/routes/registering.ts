import type { Request, Response } from 'express'
import { DomainError } from '../../platform/errors'
import type { OfficersDoor } from '../officersDoor'
import type { PortalContext } from '../portalContext'
import { isId } from '../rules/documentPaths'

/** What every route about officers and courses needs. */
export type Registering = { context: PortalContext; door: OfficersDoor }
export type Exchange = { req: Request; res: Response }

/** @throws platform/not-found for what can be no id */
export function idIn(req: Request): string {
  const { id } = req.params
  if (!isId(id)) throw new DomainError('platform/not-found')
  return id
}
