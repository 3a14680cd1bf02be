import type { TextField } from 'payload'
import { isCalendarDay, isCalendarDayOrYear, parseDay } from '../../src/vietnamese/calendar'
import { cellShownAs } from './shown'

type CalendarDayOptions = {
  label: { vi: string; en: string }
  /** An old photograph may have a year only. */
  yearAllowed?: boolean
  required?: boolean
}

/** A calendar date (never an instant), stored `YYYY-MM-DD`; what people write (`05/8/2020`) is understood. */
export function calendarDayField(
  name: string,
  { label, yearAllowed = false, required = false }: CalendarDayOptions,
): TextField {
  return {
    name,
    type: 'text',
    label,
    required,
    admin: {
      description: { vi: 'Ví dụ: 05/8/2020', en: 'For example 05/8/2020 (day first)' },
      components: { Cell: cellShownAs('day'), Field: '/admin/DayField#DayField' },
    },
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' && value ? (parseDay(value) ?? value) : value || null),
      ],
    },
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '') return required ? 'Hãy nhập ngày.' : true
      if (typeof value !== 'string') return 'Ngày phải là chữ, dạng 05/8/2020 hoặc 2020-08-05.'
      const valid = yearAllowed ? isCalendarDayOrYear(value) : isCalendarDay(value)
      return valid || 'Ngày không có thật hoặc sai dạng; hãy viết như 05/8/2020 hoặc 2020-08-05.'
    },
  }
}
