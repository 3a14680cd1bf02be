import fc from 'fast-check'

// A run that judges a change must not fail by chance for what was there before; everywhere else each run tries new cases.
if (process.env.CI) fc.configureGlobal({ seed: 1191 })
