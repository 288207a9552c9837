'use strict'
/** Writes how many tests passed and failed to COUNT_FILE; a suite that could not run counts as one that failed. */
const { writeFileSync } = require('node:fs')

module.exports = class CountReporter {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify({ passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }))
  }
}
