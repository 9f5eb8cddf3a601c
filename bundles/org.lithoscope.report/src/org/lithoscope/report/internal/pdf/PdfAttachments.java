/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files inside a PDF document. */
final class PdfAttachments {

	private final PDDocument document;
	private final Calendar time;
	private final Map<String, PDComplexFileSpecification> files = new TreeMap<>();

	PdfAttachments(PDDocument document, Calendar time) {
		this.document = document;
		this.time = time;
	}

	/** Adds a file and says under which name: one that is taken gets a number. */
	String add(String fileName, byte[] bytes, String mediaType) throws IOException {
		String name = fileName;
		for (int n = 2; files.containsKey(name); n++) {
			int dot = fileName.lastIndexOf('.');
			name = fileName.substring(0, dot) + "-" + n + fileName.substring(dot);
		}
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
		file.setSubtype(mediaType);
		file.setSize(bytes.length);
		file.setCreationDate(time);
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(name);
		specification.setFileUnicode(name);
		specification.setEmbeddedFile(file);
		specification.setEmbeddedFileUnicode(file);
		files.put(name, specification);
		return name;
	}

	/** Enters the files into the document. */
	void finish() {
		if (!files.isEmpty()) {
			PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(files);
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
		}
	}
}
