import type { Field } from 'payload'
import { actOnly } from '../fields/actOnly'

/** How far the approving has come, and who did what last; see `src/review/`. Only acts write here. */
export const approvalFields: Field[] = [
  {
    name: 'approvals',
    type: 'json',
    label: { vi: 'Các lần duyệt', en: 'Approvals' },
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'approvalsNeeded',
    type: 'number',
    label: { vi: 'Số người phải duyệt', en: 'Approvals needed' },
    access: actOnly,
    admin: { hidden: true },
  },
  {
    name: 'lastAct',
    type: 'json',
    label: { vi: 'Việc gần nhất', en: 'Latest act' },
    access: actOnly,
    admin: { hidden: true },
  },
]
