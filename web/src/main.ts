import { createApp } from 'vue'
import App from './App.vue'
import { i18n, speakAsBefore } from './i18n'
import { router } from './routes'
import './styles/tokens.css'
import './styles/base.css'
import { letAsBefore } from './ui/large'
import { darkAsBefore } from './ui/night'

letAsBefore()
darkAsBefore()
void speakAsBefore().then(() => createApp(App).use(i18n).use(router).mount('#app'))
