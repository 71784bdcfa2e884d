//! What is open around the place that is read: cells in rows in tables in boxes in paragraphs.

use super::element::{Cell, Element, Kind, Paragraph};
use super::inline::Inline;

enum Frame<P> {
    /// The body, a cell, a note.
    Flow(Vec<Element>),
    /// A paragraph, and what stands in boxes that hang on it.
    Paragraph(P, Vec<Element>),
    Table(Vec<Vec<Cell>>),
    Row(Vec<Cell>),
}

/// The open parts of a document, outermost first. Marks that close what is not open change nothing.
pub struct Stack<P> {
    frames: Vec<Frame<P>>,
}

impl<P> Stack<P> {
    pub fn new() -> Self {
        Self { frames: vec![Frame::Flow(Vec::new())] }
    }

    pub fn open_paragraph(&mut self, paragraph: P) {
        self.frames.push(Frame::Paragraph(paragraph, Vec::new()));
    }

    /// The paragraph that is read.
    pub fn paragraph(&mut self) -> Option<&mut P> {
        match self.frames.last_mut() {
            Some(Frame::Paragraph(paragraph, _)) => Some(paragraph),
            _ => None,
        }
    }

    /// Takes the paragraph that is read and the content of its boxes.
    pub fn close_paragraph(&mut self) -> Option<(P, Vec<Element>)> {
        match self.frames.pop_if(|frame| matches!(frame, Frame::Paragraph(..))) {
            Some(Frame::Paragraph(paragraph, boxes)) => Some((paragraph, boxes)),
            _ => None,
        }
    }

    /// Begins a cell or a note.
    pub fn open_flow(&mut self) {
        self.frames.push(Frame::Flow(Vec::new()));
    }

    /// Takes what stands in a note.
    pub fn close_flow(&mut self) -> Option<Vec<Element>> {
        if self.frames.len() < 2 {
            return None;
        }
        match self.frames.pop_if(|frame| matches!(frame, Frame::Flow(_))) {
            Some(Frame::Flow(elements)) => Some(elements),
            _ => None,
        }
    }

    /// Ends a cell.
    pub fn close_cell(&mut self) {
        let Some(mut elements) = self.close_flow() else { return };
        // Most cells hold one paragraph; in a table of a million cells spare capacity would add up.
        elements.shrink_to_fit();
        match self.frames.last_mut() {
            Some(Frame::Row(cells)) => cells.push(elements),
            _ => elements.into_iter().for_each(|element| self.deliver(element)),
        }
    }

    pub fn is_row(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Row(_)))
    }

    pub fn open_row(&mut self) {
        self.frames.push(Frame::Row(Vec::new()));
    }

    pub fn close_row(&mut self) {
        let row = self.frames.pop_if(|frame| matches!(frame, Frame::Row(_)));
        let Some(Frame::Row(mut cells)) = row else { return };
        match self.frames.last_mut() {
            Some(Frame::Table(rows)) => {
                cells.shrink_to_fit();
                rows.push(cells);
            }
            _ => cells.into_iter().flatten().for_each(|element| self.deliver(element)),
        }
    }

    pub fn open_table(&mut self) {
        self.frames.push(Frame::Table(Vec::new()));
    }

    pub fn close_table(&mut self) {
        let rows = self.take_table();
        if !rows.is_empty() {
            self.deliver(Element::Table(rows));
        }
    }

    /// Takes the rows of the table that is read.
    pub fn take_table(&mut self) -> Vec<Vec<Cell>> {
        match self.frames.pop_if(|frame| matches!(frame, Frame::Table(_))) {
            Some(Frame::Table(rows)) => rows,
            _ => Vec::new(),
        }
    }

    /// Hands a paragraph on, and behind it what stood in boxes that hang on it.
    pub fn deliver_paragraph(&mut self, kind: Kind, inline: Inline, boxes: Vec<Element>) {
        self.deliver(Element::Paragraph(Paragraph { kind, inline }));
        for element in boxes {
            self.deliver(element);
        }
    }

    /// Puts a part of the text where it belongs.
    pub fn deliver(&mut self, element: Element) {
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Flow(elements) | Frame::Paragraph(_, elements) => return elements.push(element),
                Frame::Table(_) | Frame::Row(_) => {}
            }
        }
    }

    /// Everything that was read.
    pub fn finish(self) -> Vec<Element> {
        match self.frames.into_iter().next() {
            Some(Frame::Flow(elements)) => elements,
            _ => Vec::new(),
        }
    }
}
