import { z } from 'zod'
import type { MailServer } from './platform/mail/sendMail'
import { integer } from './settingTypes'

/** By which server reminders leave, and when people are reminded. */
export type MailSettings = {
  /** Null: reminders are shown in the library only. */
  server: MailServer | null
  remindDaysBefore: number
  escalateAfterDays: number
  /** Who keeps the signed head of each day; null: nobody is sent it. */
  journalHeadTo: string | null
}

/** The variables about mail; part of the schema in `settings.ts`. */
export const mailVariables = {
  SMTP_URL: z.string().transform(toServer).optional(),
  MAIL_FROM: z.email({ error: 'phải là một địa chỉ thư điện tử' }).optional(),
  REMIND_DAYS_BEFORE: integer({ min: 0, max: 60 }).default(2),
  ESCALATE_DAYS: integer({ min: 1, max: 60 }).default(3),
  JOURNAL_HEAD_TO: z.email({ error: 'phải là một địa chỉ thư điện tử' }).optional(),
}

type Values = { [Name in keyof typeof mailVariables]?: z.output<(typeof mailVariables)[Name]> | undefined }

export function mailOf(values: Values): MailSettings {
  const { SMTP_URL: server, MAIL_FROM: from } = values
  return {
    server: server && from ? { ...server, from } : null,
    remindDaysBefore: values.REMIND_DAYS_BEFORE ?? 0,
    escalateAfterDays: values.ESCALATE_DAYS ?? 1,
    journalHeadTo: values.JOURNAL_HEAD_TO ?? null,
  }
}

/** Faults that only both variables together show. */
export function mailFaults(given: Partial<Record<string, string>>): string[] {
  const faults: string[] = []
  if (given.SMTP_URL && !given.MAIL_FROM)
    faults.push('MAIL_FROM: bắt buộc khi có SMTP_URL: thư nhắc phải có địa chỉ gửi')
  if (given.JOURNAL_HEAD_TO && !given.SMTP_URL) faults.push('SMTP_URL: bắt buộc khi có JOURNAL_HEAD_TO')
  return faults
}

const SUBMISSION_PORT = 587
const TLS_PORT = 465

function toServer(text: string, context: z.RefinementCtx): Omit<MailServer, 'from'> {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !isServer(url)) {
    // What was given is not repeated: it may hold a password.
    context.addIssue({ code: 'custom', message: 'phải có dạng smtp://[tên:mật khẩu@]máy[:cổng] hoặc smtps://…' })
    return z.NEVER
  }
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    secure,
    credentials: url.username ? { user: decoded(url.username), password: decoded(url.password) } : null,
  }
}

/** A host and nothing after it: options behind a question mark would be passed over in silence. */
function isServer({ protocol, hostname, pathname, search, hash }: URL): boolean {
  return /^smtps?:$/.test(protocol) && hostname !== '' && (pathname === '' || pathname === '/') && !search && !hash
}

/** A password that was not written with percent signs may hold one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
