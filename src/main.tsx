import './ui/styles/app.css'
