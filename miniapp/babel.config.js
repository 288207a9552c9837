/**
 * shared/ is data: whatever a module there makes at its top (a schema, a table of routes) may be left out by a page that
 * does not use it. Bundlers only believe that of a call which says so.
 */
function pureShared({ types }) {
  const mark = (init) => {
    if (types.isCallExpression(init.node)) init.addComment('leading', '#__PURE__')
    else if (types.isTSAsExpression(init.node) || types.isTSSatisfiesExpression(init.node)) mark(init.get('expression'))
  }
  return {
    visitor: {
      Program(program, { filename = '' }) {
        if (!/[\\/]shared[\\/][^\\/]+\.ts$/.test(filename) || filename.includes('node_modules')) return
        for (const statement of program.get('body')) {
          const declaration = statement.isExportNamedDeclaration() ? statement.get('declaration') : statement
          if (declaration.isVariableDeclaration()) for (const one of declaration.get('declarations')) mark(one.get('init'))
        }
      },
    },
  }
}

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [pureShared],
}
