//! The least a full-screen program does with ratatui and crossterm: one frame, then wait for `q`.
//!
//! The start of `leitlinien` is timed beside it.

use std::io::{self, stdout};

use ratatui::Terminal;
use ratatui::widgets::Paragraph;
use ratatui_crossterm::CrosstermBackend;
use ratatui_crossterm::crossterm::event::{Event, KeyCode, read};
use ratatui_crossterm::crossterm::execute;
use ratatui_crossterm::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

fn main() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    terminal.draw(|frame| frame.render_widget(Paragraph::new("Guten Tag"), frame.area()))?;
    while !matches!(read()?, Event::Key(key) if key.code == KeyCode::Char('q')) {}
    execute!(stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()
}
