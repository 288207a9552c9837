/** What Taro's browser elements bring of their own. */
import './h5.scss'
