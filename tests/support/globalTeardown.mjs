import { endRun } from './endRun.mjs'

export default function globalTeardown() {
  endRun(process.env.HAI_DANG_TEST_RUN)
}
