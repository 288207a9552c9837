/** Journeys share a product and its clock: they run by their names, those that move it by days last, so that what the others find does not depend on who ran before. */
const Sequencer = require('@jest/test-sequencer').default

const byDays = ['order-together', 'report-home']
const turnOf = ({ path }) => byDays.findIndex((name) => path.includes(name))

module.exports = class JourneyOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => turnOf(a) - turnOf(b) || (a.path < b.path ? -1 : 1))
  }
}
