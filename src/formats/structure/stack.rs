//! The elements that are open at the place being read: cells in rows in tables in text boxes in paragraphs.

use super::element::{Cell, Element, Kind, Paragraph};
use super::inline::Inline;

enum Frame<P> {
    /// The body, a cell or a note, with its elements so far.
    Flow(Vec<Element>),
    /// A paragraph, and the elements of the text boxes that are anchored in it.
    Paragraph(P, Vec<Element>),
    Table(Vec<Vec<Cell>>),
    Row(Vec<Cell>),
}

/// The open elements of a document, outermost first. To close an element that is not open changes nothing.
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

    /// The innermost open element if it is a paragraph, else `None`.
    pub fn paragraph(&mut self) -> Option<&mut P> {
        match self.frames.last_mut() {
            Some(Frame::Paragraph(paragraph, _)) => Some(paragraph),
            _ => None,
        }
    }

    /// Closes the innermost element and returns it with the elements of its text boxes; `None` if it is no paragraph.
    pub fn close_paragraph(&mut self) -> Option<(P, Vec<Element>)> {
        match self.frames.pop_if(|frame| matches!(frame, Frame::Paragraph(..))) {
            Some(Frame::Paragraph(paragraph, boxes)) => Some((paragraph, boxes)),
            _ => None,
        }
    }

    /// Opens a cell or a note.
    pub fn open_flow(&mut self) {
        self.frames.push(Frame::Flow(Vec::new()));
    }

    /// Closes a note and returns its elements; `None` if none is the innermost open element.
    pub fn close_flow(&mut self) -> Option<Vec<Element>> {
        if self.frames.len() < 2 {
            return None;
        }
        match self.frames.pop_if(|frame| matches!(frame, Frame::Flow(_))) {
            Some(Frame::Flow(elements)) => Some(elements),
            _ => None,
        }
    }

    /// Closes a cell.
    pub fn close_cell(&mut self) {
        let Some(mut elements) = self.close_flow() else { return };
        // Most cells contain one paragraph; in a table of a million cells spare capacity would add up.
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

    /// Closes the table and returns its rows; none if no table is the innermost open element.
    pub fn take_table(&mut self) -> Vec<Vec<Cell>> {
        match self.frames.pop_if(|frame| matches!(frame, Frame::Table(_))) {
            Some(Frame::Table(rows)) => rows,
            _ => Vec::new(),
        }
    }

    /// Adds a paragraph to the element around it, and behind it the elements of its text boxes.
    pub fn deliver_paragraph(&mut self, kind: Kind, inline: Inline, boxes: Vec<Element>) {
        self.deliver(Element::Paragraph(Paragraph { kind, inline }));
        for element in boxes {
            self.deliver(element);
        }
    }

    /// Adds an element to the innermost open body, cell or note, or to the text boxes of an open paragraph.
    pub fn deliver(&mut self, element: Element) {
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Flow(elements) | Frame::Paragraph(_, elements) => return elements.push(element),
                Frame::Table(_) | Frame::Row(_) => {}
            }
        }
    }

    /// All elements of the body.
    pub fn finish(self) -> Vec<Element> {
        match self.frames.into_iter().next() {
            Some(Frame::Flow(elements)) => elements,
            _ => Vec::new(),
        }
    }
}
