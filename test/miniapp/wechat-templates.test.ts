import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unusedProps, withoutUnused } from '../../miniapp/config/wechat-templates'

const source = path.resolve(__dirname, '../../miniapp/src')
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))

describe('the templates of the WeChat build', () => {
  test('leave out no attribute whose prop a component sets', () => {
    const set = new RegExp(`[\\s{](?:${unusedProps.join('|')})(?:=[{'"]|\\s*/?>)`)
    expect(components.length).toBeGreaterThan(100)
    expect(components.filter((name) => set.test(readFileSync(path.join(source, name), 'utf8')))).toEqual([])
    expect(set.test('<View selectable>')).toBe(true)
  })

  test('lose the attributes of those props and keep all others', () => {
    expect(withoutUnused('<view hover-class="{{i.p3||\'none\'}}" hover-start-time="{{xs.b(i.p4,50)}}" bindtouchstart="eh" catchtouchmove="eh" bindtap="eh" user-select="{{xs.b(i.p5,false)}}" max-lines="{{i.p1}}">'))
      .toBe('<view hover-class="{{i.p3||\'none\'}}" catchtouchmove="eh" bindtap="eh" user-select="{{xs.b(i.p5,false)}}">')
  })
})
