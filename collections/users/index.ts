import type { CollectionConfig, Condition } from 'payload'
import { isAdmin, mayUseAdminPanel } from '../access/permissions'
import { policy } from '../access/policy'
import { personOf } from '../access/rules'
import { idField } from '../fields/idField'
import { panelPart } from '../fields/panelPart'
import { endSessionsOfClosed } from './endSessionsOfClosed'
import { ensureGoodPassword } from './ensureGoodPassword'
import { keepMembershipsByAct, openOwnMembership } from './memberships'
import { mailAddressOrNothing } from './mailAddressOrNothing'
import { recordAccountChange } from './recordAccountChange'
import { refuseClosedAccount } from './refuseClosedAccount'
import { existing } from '../fields/existing'

const SESSION_SECONDS = 8 * 60 * 60

const adminOnly = { update: ({ req }: { req: { user?: unknown } }) => isAdmin(personOf(req.user)) }

/** Given with the account; afterwards a transfer, with its day, changes it. */
const byActOnceMade: { condition: Condition } = {
  condition: (_data, _siblings, { operation }) => operation === 'create',
}

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { vi: 'Tài khoản', en: 'Account' }, plural: { vi: 'Tài khoản', en: 'Accounts' } },
  auth: {
    loginWithUsername: { allowEmailLogin: false, requireEmail: false },
    // A lock-out after some tries would lock the owner out; guessing is slowed down by account and address instead.
    maxLoginAttempts: 0,
    tokenExpiration: SESSION_SECONDS,
    depth: 1,
    cookies: { sameSite: 'Lax' },
  },
  access: { ...policy.users, admin: ({ req }) => mayUseAdminPanel(personOf(req.user)) },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'username', 'roles', 'unit'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    description: {
      vi: 'Không xóa tài khoản; khi cán bộ thôi phụ trách thì khóa lại.',
      en: 'Accounts are closed, never deleted.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeLogin: [refuseClosedAccount],
    beforeValidate: [ensureGoodPassword],
    beforeChange: [keepMembershipsByAct, endSessionsOfClosed],
    afterChange: [openOwnMembership, recordAccountChange],
  },
  fields: [
    panelPart('memberships', '/admin/Memberships#Memberships'),
    idField,
    // Payload makes this field; whoever signs in does not rename themselves, for the journal's sake.
    { name: 'username', type: 'text', label: { vi: 'Tên đăng nhập', en: 'User name' }, access: adminOnly },
    { name: 'name', type: 'text', required: true, label: { vi: 'Họ và tên', en: 'Full name' }, access: adminOnly },
    {
      name: 'position',
      type: 'text',
      label: { vi: 'Chức vụ', en: 'Position' },
      access: adminOnly,
      admin: byActOnceMade,
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      label: { vi: 'Vai trò', en: 'Roles' },
      access: adminOnly,
      saveToJWT: false,
      options: [
        { value: 'admin', label: { vi: 'Quản trị hệ thống', en: 'Administrator' } },
        { value: 'editor', label: { vi: 'Người biên tập', en: 'Editor' } },
        { value: 'approver', label: { vi: 'Người duyệt', en: 'Approver' } },
        { value: 'reviewer', label: { vi: 'Người thẩm định (bí mật nhà nước)', en: 'Reviewer for secrecy' } },
        { value: 'coordinator', label: { vi: 'Người điều phối', en: 'Coordinator' } },
        { value: 'officer', label: { vi: 'Cán bộ phụ trách thông tin đối ngoại', en: 'Officer' } },
        { value: 'broadcaster', label: { vi: 'Nhân viên truyền thanh', en: 'Broadcaster' } },
        { value: 'auditor', label: { vi: 'Người kiểm tra', en: 'Auditor' } },
      ],
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: { vi: 'Đơn vị', en: 'Unit' },
      filterOptions: existing,
      access: adminOnly,
      admin: byActOnceMade,
    },
    {
      name: 'confirmsForUnit',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Người xác nhận thay mặt đơn vị', en: 'Confirms for the unit' },
      access: adminOnly,
      admin: byActOnceMade,
    },
    {
      name: 'contactEmail',
      type: 'text',
      validate: mailAddressOrNothing,
      label: { vi: 'Thư điện tử nhận lời nhắc', en: 'E-mail for reminders' },
      admin: {
        description: {
          vi: 'Không bắt buộc và không dùng để đăng nhập. Thư nhắc không ghi tên tài liệu.',
          en: 'Optional, not for signing in. Reminders name no documents.',
        },
      },
      access: adminOnly,
    },
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Khóa tài khoản', en: 'Account closed' },
      access: adminOnly,
    },
  ],
}
