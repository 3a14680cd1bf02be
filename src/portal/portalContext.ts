import type { Catalogue } from '../catalogue/openCatalogue'
import type { PortalDoor } from './door'
import type { EquipmentDoor } from './equipmentDoor'
import { createFormTokens, type FormTokens } from './formTokens'
import type { ReportDoor } from './reportDoor'
import type { OfficersDoor } from './officersDoor'
import type { ReviewDoor } from './reviewDoor'
import type { UsageDoor } from './usageDoor'
import type { SubscriptionDoor } from './subscriptionDoor'

/** Who answers for this library, from the settings; null where the operator has not said. */
export type PortalContact = {
  agency: string | null
  address: string | null
  phone: string | null
  email: string | null
}

export type PortalOptions = {
  catalogue: Catalogue
  door: PortalDoor
  /** The clock: the present instant. */
  now: () => Date
  /** Where the site is reached from outside; decides whether cookies are `Secure`. */
  publicUrl: string
  /** Key of the form tokens; the same in every process. */
  formSecret: string
  contact?: PortalContact
  /** The way to what waits for approval; a mirror has none. */
  review?: ReviewDoor
  /** The way to the figures; a mirror has none. */
  reports?: ReportDoor
  /** The way to the registers of programmes and equipment; a mirror has none. */
  equipment?: EquipmentDoor
  /** Counts visits and searches, where anybody does. */
  usage?: UsageDoor
  /** The way to who is in charge and who is trained; a mirror has none. */
  officers?: OfficersDoor
  /** The way to topic subscriptions; a mirror has none. */
  subscriptions?: SubscriptionDoor
  /** The largest file that may be sent to be compared. */
  maxFileBytes?: number
  /** Told of every fault that is no refusal, also of those that the reader need not notice. */
  onFault?: (fault: unknown) => void
}

/** What every page's route needs. */
type Absent = 'review' | 'subscriptions' | 'reports' | 'equipment' | 'usage' | 'officers'

export type PortalContext = Required<Omit<PortalOptions, Absent>> & {
  review: ReviewDoor | null
  reports: ReportDoor | null
  equipment: EquipmentDoor | null
  usage: UsageDoor | null
  officers: OfficersDoor | null
  subscriptions: SubscriptionDoor | null
  tokens: FormTokens
  secureCookies: boolean
  /** What this process noted in the ledger lately; saves writes, decides nothing. */
  notedLately: Set<string>
}

const MAX_FILE_BYTES = 200 * 1024 ** 2

export function portalContext(options: PortalOptions): PortalContext {
  const secureCookies = new URL(options.publicUrl).protocol === 'https:'
  return {
    contact: { agency: null, address: null, phone: null, email: null },
    maxFileBytes: MAX_FILE_BYTES,
    onFault: () => {},
    review: null,
    reports: null,
    equipment: null,
    usage: null,
    officers: null,
    subscriptions: null,
    ...options,
    secureCookies,
    notedLately: new Set(),
    tokens: createFormTokens({
      secret: options.formSecret,
      secure: secureCookies,
      sessionCookieName: options.door.sessionCookieName,
    }),
  }
}
