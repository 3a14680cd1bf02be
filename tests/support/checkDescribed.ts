import { afterAll, afterEach } from '@jest/globals'
import { undescribed } from './undescribed'

/** Fails whatever test made the server answer outside its own description. */
function failOnUndescribed(): void {
  const faults = undescribed.splice(0)
  if (faults.length > 0) throw new Error(`answers outside the OpenAPI description:\n${faults.join('\n')}`)
}

afterEach(failOnUndescribed)
afterAll(failOnUndescribed)
