import * as migration_0001_initial from './0001_initial';
import * as migration_0002_api_and_consumers from './0002_api_and_consumers';
import * as migration_0003_approval_and_distribution from './0003_approval_and_distribution';
import * as migration_0004_coast_order from './0004_coast_order';
import * as migration_0004_closed_reports from './0004_closed_reports';
import * as migration_0004_equipment_and_usage from './0004_equipment_and_usage';
import * as migration_0004_officers_and_courses from './0004_officers_and_courses';
import * as migration_0005_course_syllabus from './0005_course_syllabus';

export const migrations = [
  {
    up: migration_0001_initial.up,
    down: migration_0001_initial.down,
    name: '0001_initial',
  },
  {
    up: migration_0002_api_and_consumers.up,
    down: migration_0002_api_and_consumers.down,
    name: '0002_api_and_consumers',
  },
  {
    up: migration_0003_approval_and_distribution.up,
    down: migration_0003_approval_and_distribution.down,
    name: '0003_approval_and_distribution',
  },
  {
    up: migration_0004_coast_order.up,
    down: migration_0004_coast_order.down,
    name: '0004_coast_order'
  },
  {
    up: migration_0004_closed_reports.up,
    down: migration_0004_closed_reports.down,
    name: '0004_closed_reports'
  },
  {
    up: migration_0004_equipment_and_usage.up,
    down: migration_0004_equipment_and_usage.down,
    name: '0004_equipment_and_usage'
  },
  {
    up: migration_0004_officers_and_courses.up,
    down: migration_0004_officers_and_courses.down,
    name: '0004_officers_and_courses',
  },
  {
    up: migration_0005_course_syllabus.up,
    down: migration_0005_course_syllabus.down,
    name: '0005_course_syllabus'
  },
];
