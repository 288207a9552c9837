import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { aboveWords } from '@/i18n/above'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { TonightList } from '../../components/tonight-list'

function Tonight({ me }: { me: Me }) {
  const { place = inboxDuties(me)[0]?.place } = Taro.useRouter().params
  return place === undefined ? <NotFound /> : <TonightList place={place} />
}

/** The daily line: nothing overnight without a word. */
export default function OvernightPage() {
  const words = useWords(aboveWords)
  return <Page id='overnight-page' title={words.overnight}><NeedsMe>{(me) => <Tonight me={me} />}</NeedsMe></Page>
}
