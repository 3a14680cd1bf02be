import type { CourseDetails } from '../../report/rules/officers/views'

/** What was typed, as it stands in the fields. */
export type CourseForm = {
  'ten-lop': string
  'khai-giang': string
  'be-giang': string
  'don-vi-to-chuc': string
  'dia-diem': string
  'bai-hoc': string
  'chuong-trinh': string
  'so-thang': string
  'tai-lieu': string
  'doc-la-hoc': string
}

export const COURSE_FIELDS = [
  'ten-lop',
  'khai-giang',
  'be-giang',
  'don-vi-to-chuc',
  'dia-diem',
  'bai-hoc',
  'chuong-trinh',
  'so-thang',
  'tai-lieu',
  'doc-la-hoc',
] as const satisfies readonly (keyof CourseForm)[]

/** The fields of the form by what the act calls them. */
export const COURSE_PATHS: Record<string, keyof CourseForm> = {
  name: 'ten-lop',
  startsOn: 'khai-giang',
  endsOn: 'be-giang',
  organiser: 'don-vi-to-chuc',
  place: 'dia-diem',
  syllabus: 'bai-hoc',
  programme: 'chuong-trinh',
  validMonths: 'so-thang',
  materials: 'tai-lieu',
  readingCounts: 'doc-la-hoc',
}

type Faults = Partial<Record<keyof CourseForm, string>>
type Edition = { documentId: string; version: number }

/**
 * The course that the form means. `currentVersion` tells which version of a document the reader would get now; null: none.
 * A line of materials is the address or id of a document, and `bản 2` where another version than the present one is meant.
 */
export function courseOfForm(
  form: CourseForm,
  { currentVersion }: { currentVersion: (documentId: string) => number | null },
): { course: CourseDetails } | { faults: Faults } {
  const months = form['so-thang'].trim()
  const faults: Faults = {}
  if (months !== '' && !/^[1-9]\d{0,2}$/.test(months)) faults['so-thang'] = 'Hãy ghi số tháng, hoặc để trống.'
  const materials = form['tai-lieu']
    .split(/\r?\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => editionIn(each, currentVersion))
  const missing = materials.findIndex((edition) => edition === null)
  if (missing >= 0) faults['tai-lieu'] = `Dòng ${missing + 1} không phải tài liệu mà bạn xem được trong thư viện.`
  if (Object.keys(faults).length > 0) return { faults }
  return {
    course: {
      name: form['ten-lop'],
      startsOn: form['khai-giang'],
      endsOn: form['be-giang'],
      organiser: form['don-vi-to-chuc'],
      place: form['dia-diem'] || null,
      syllabus: form['bai-hoc'] || null,
      programme: form['chuong-trinh'] || null,
      validMonths: months === '' ? null : Number(months),
      materials: materials.flatMap((edition) => edition ?? []),
      readingCounts: form['doc-la-hoc'] === 'co',
    },
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

function editionIn(text: string, currentVersion: (documentId: string) => number | null): Edition | null {
  const written = text.normalize('NFC').toLowerCase()
  const documentId = UUID.exec(written)?.[0]
  if (documentId === undefined) return null
  const current = currentVersion(documentId)
  if (current === null) return null
  const [, named] = /bản (\d{1,6})/.exec(written) ?? []
  return { documentId, version: named ? Number(named) : current }
}

/** The form of a course as it stands. */
export function formOfCourse(course: CourseDetails): CourseForm {
  const { validMonths, materials } = course
  return {
    'ten-lop': course.name,
    'khai-giang': course.startsOn,
    'be-giang': course.endsOn,
    'don-vi-to-chuc': course.organiser,
    'dia-diem': course.place ?? '',
    'bai-hoc': course.syllabus ?? '',
    'chuong-trinh': course.programme ?? '',
    'so-thang': validMonths === null ? '' : String(validMonths),
    'tai-lieu': materials.map(({ documentId, version }) => `${documentId} bản ${version}`).join('\n'),
    'doc-la-hoc': course.readingCounts ? 'co' : '',
  }
}

export const EMPTY_COURSE: CourseForm = {
  'ten-lop': '',
  'khai-giang': '',
  'be-giang': '',
  'don-vi-to-chuc': '',
  'dia-diem': '',
  'bai-hoc': '',
  'chuong-trinh': '',
  'so-thang': '',
  'tai-lieu': '',
  'doc-la-hoc': '',
}
