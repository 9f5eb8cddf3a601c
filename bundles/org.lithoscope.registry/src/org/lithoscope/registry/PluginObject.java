/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.function.Function;

/**
 * The object of a contribution: one instance of the class that {@code plugin.xml} names, made when it is first needed. Only a
 * {@linkplain GuardedCalls guarded call} makes it and calls it.
 *
 * @param <T> what the class must be
 */
public final class PluginObject<T> {

	private final PluginKey key;
	private final Contributor contributor;
	private final String className;
	private final ClassSource classes;
	private final Function<Object, T> cast;
	private volatile T instance;

	/**
	 * An object that will be made when it is first needed.
	 *
	 * @param key         the contribution
	 * @param contributor its bundle
	 * @param className   the class to be made; needs a public constructor without parameters
	 * @param classes     where the class comes from
	 * @param cast        turns an instance into the type wanted
	 */
	public PluginObject(PluginKey key, Contributor contributor, String className, ClassSource classes, Function<Object, T> cast) {
		this.key = Objects.requireNonNull(key, "key");
		this.contributor = Objects.requireNonNull(contributor, "contributor");
		this.className = Objects.requireNonNull(className, "className");
		this.classes = Objects.requireNonNull(classes, "classes");
		this.cast = Objects.requireNonNull(cast, "cast");
	}

	/** {@return the contribution} */
	public PluginKey key() {
		return key;
	}

	/** {@return the bundle that brings it} */
	public Contributor contributor() {
		return contributor;
	}

	/** {@return the name of the class} */
	public String className() {
		return className;
	}

	/** {@return whether the object has been made} */
	public boolean isMade() {
		return instance != null;
	}

	/** The one instance; runs foreign code. */
	T get() throws Throwable {
		T made = instance;
		if (made == null) {
			synchronized (this) {
				made = instance;
				if (made == null) {
					made = create();
					instance = made;
				}
			}
		}
		return made;
	}

	/** A new instance; runs foreign code. */
	T create() throws Throwable {
		Object made;
		try {
			made = classes.load(className).getConstructor().newInstance();
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof Exception cause) {
				throw new MakingException("its constructor failed: " + cause, cause);
			}
			throw e.getCause();
		} catch (NoSuchMethodException e) {
			throw new MakingException(className + " has no public constructor without parameters", e);
		} catch (InstantiationException | IllegalAccessException e) {
			throw new MakingException(className + " cannot be instantiated; is it public and not abstract?", e);
		} catch (ClassNotFoundException e) {
			throw new MakingException("the class " + className + " is not in " + contributor, e);
		}
		try {
			return cast.apply(made);
		} catch (ClassCastException e) {
			throw new MakingException(className + " does not implement what a " + key.kind().label() + " must: " + e.getMessage(), e);
		}
	}

	@Override
	public String toString() {
		return key + " of " + contributor;
	}

	/** The object cannot be made. */
	static final class MakingException extends Exception {

		private static final long serialVersionUID = 1L;

		MakingException(String message, Throwable cause) {
			super(message, cause);
		}
	}
}
