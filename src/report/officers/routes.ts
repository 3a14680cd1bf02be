import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../../platform/actRoute'
import { correctOfficer } from './correctOfficer'
import { enterAttendances } from './enterAttendances'
import { enterOfficer } from './enterOfficer'
import { mergeOfficers, undoMerge } from './mergeOfficers'
import { beginTerm, leaveUnit, transferOfficer } from './moveOfficer'
import { revokeCertificate } from './revokeCertificate'
import { changeCourse, makeCourse } from './saveCourse'
import {
  beginningSchema,
  correctingSchema,
  courseSchema,
  enteringSchema,
  leavingSchema,
  mergingSchema,
  movingSchema,
  resultsSchema,
  revokingSchema,
} from './schemas'

export type OfficerRoutesOptions = ActRouteOptions & { now: () => Date }

/** `POST /api/officers…` and `/api/courses…`: who is in charge, courses and their results. */
export function createOfficerRoutes(options: OfficerRoutesOptions): Router {
  return Router().use(peopleRoutes(options), courseRoutes(options))
}

function peopleRoutes(options: OfficerRoutesOptions): Router {
  const router = Router()
  router.post(
    '/officers',
    actRoute(options, enteringSchema, ({ context, body }) => enterOfficer(context, body)),
  )
  router.post(
    '/officers/:id/terms',
    actRoute(options, beginningSchema, ({ context, id, body }) => beginTerm(context, { ...body, officerId: id })),
  )
  router.post(
    '/officers/:id/transfer',
    actRoute(options, movingSchema, ({ context, id, body: { term, ...moving } }) =>
      transferOfficer(context, { ...moving, officerId: id, termId: term }),
    ),
  )
  router.post(
    '/officers/:id/leave',
    actRoute(options, leavingSchema, ({ context, id, body: { term, to } }) =>
      leaveUnit(context, { officerId: id, termId: term, to }),
    ),
  )
  router.post(
    '/officers/:id/correct',
    actRoute(options, correctingSchema, ({ context, id, body }) => correctOfficer(context, { ...body, officerId: id })),
  )
  router.post(
    '/officers/:id/merge',
    actRoute(options, mergingSchema, ({ context, id, body }) => mergeOfficers(context, { officerId: id, ...body })),
  )
  router.post(
    '/officers/:id/undo-merge',
    actRoute(options, z.strictObject({}), ({ context, id }) => undoMerge(context, { officerId: id })),
  )
  return router
}

function courseRoutes(options: OfficerRoutesOptions): Router {
  const { now } = options
  const router = Router()
  router.post(
    '/courses',
    actRoute(options, courseSchema, ({ context, body }) => makeCourse(context, { course: body, now: now() })),
  )
  router.post(
    '/courses/:id/change',
    actRoute(options, courseSchema, ({ context, id, body }) => changeCourse(context, { id, course: body, now: now() })),
  )
  router.post(
    '/courses/:id/results',
    actRoute(options, resultsSchema, ({ context, id, body }) =>
      enterAttendances(context, { courseId: id, results: body.results, now: now() }),
    ),
  )
  router.post(
    '/attendances/:id/revoke',
    actRoute(options, revokingSchema, ({ context, id, body }) =>
      revokeCertificate(context, { attendanceId: id, on: body.on, now: now() }),
    ),
  )
  return router
}
